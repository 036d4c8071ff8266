# The commands of the school information system. `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
NATIVE := $(PYTHON) -m deploy.native
WAY := $(PYTHON) -m deploy.way
BIN := .venv/bin
JSON_OPTION := $(if $(filter 1,$(JSON)),--json)
export PYTHONPATH := $(CURDIR)

help: ## this list
	@awk 'BEGIN {FS = ":.*## "} /^# -- / {sub("# -- ", ""); print "\n" $$0} \
	  /^[a-z][a-z0-9-]*:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# -- Запуск (PORT=8080 PORT_BASE=18000 SUITE_DIR=.local SAMPLE=1 SECOND_FACTOR=required|optional RUN=native|compose)
setup: ## среда Python .venv; ничего не делает, если ничего не изменилось
	@$(NATIVE) setup
up: ## запустить всё: Docker Compose, если Docker отвечает, иначе без контейнеров
	@$(WAY) up
down: ## остановить всё, что запущено
	@$(WAY) down
status: ## каждая часть: адрес, состояние, память (JSON=1)
	@$(WAY) status $(JSON_OPTION)
sign-ins: ## готовые учётные записи с назначениями (JSON=1)
	@$(WAY) sign-ins $(JSON_OPTION)
logs: ## журнал части: S=movement, S=keycloak, …
	@$(WAY) logs $(S)
seed: ## мир побольше в пустую систему (SAMPLE=0 make up): SCALE=region — 40 школ, SCALE=large — 500
	@$(WAY) seed $(SCALE)
reset: ## вернуться к образцовым данным (все данные удаляются)
	@$(WAY) reset
scale: ## число копий сервиса: S=academic N=3
	@$(WAY) scale $(S) $(N)

# -- Проверки (S=сервис — только он)
fmt: setup ## привести оформление кода в порядок
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .
lint: setup ## ruff
	@$(PYTHON) -m deploy.stages lint
types: setup ## mypy --strict
	@$(PYTHON) -m deploy.stages types
imports: setup ## границы слоёв и сервисов
	@$(PYTHON) -m deploy.stages imports
page-check: setup ## страница: типы из договоров, eslint, тексты, tsc
	@$(PYTHON) -m deploy.stages page
check: setup ## всё, что проверяется без запуска
	@$(PYTHON) -m deploy.stages check
unit: setup ## быстрые тесты без ввода-вывода
	@$(PYTHON) -m deploy.stages unit $(S)
integration: setup ## тесты с настоящими PostgreSQL и RabbitMQ
	@$(PYTHON) -m deploy.stages integration $(S)
contract: setup ## тесты договоров между сервисами
	@$(PYTHON) -m deploy.stages contract $(S)
e2e: setup ## путь пользователя через всю систему
	@$(PYTHON) -m deploy.stages e2e
test: setup ## всё: check, unit, integration, contract, e2e
	@$(PYTHON) -m deploy.stages test $(S)

# -- Обещания (QUICK=1 SEED=)
isolation: setup ## чужое не читается, не меняется, не угадывается: каждая операция × роль (Q1–Q3, X10): TRIES=
	@$(BIN)/python -m tools.promises isolation
tokens: setup ## поддельные маркеры, смена ключа, отзыв прав за 5 с, подбор пароля (Q4, Q5, Q9)
	@$(BIN)/python -m tools.promises tokens
fuzz: setup ## негодные данные в каждое место каждой операции, файлы, schemathesis (Q6): TRIES=100000
	@$(BIN)/python -m tools.promises fuzz
bench: setup ## цена запроса: CPU, запросы SQL, ожидание, рост до 500 школ (F1–F7, F11, F13, F18)
	@$(BIN)/python -m tools.promises bench
load: setup ## утренний пик и час муниципалитета со входами, память (F14, F19): MINUTES=2
	@$(BIN)/python -m tools.promises load
chaos: setup ## kill -9 каждой части под работой, яд, повторы, гонки, остановка (R1, R3, R4, R5, R8)
	@$(BIN)/python -m tools.promises chaos
outage: setup ## без брокера MINUTES=10: записи идут, очередь разбирается, порядок сохранён (R2)
	@$(BIN)/python -m tools.promises outage
drill: setup ## копия во время работы, восстановление рядом, сверка; RPO и RTO (R6)
	@$(BIN)/python -m tools.promises drill
tasks: setup ## частые задачи в настоящем браузере: действия и секунды рядом с целью (P5)
	@$(BIN)/python -m tools.promises tasks
figures: setup ## итоги последних полных прогонов в docs/figures.md
	@$(BIN)/python -m tools.promises summary

# -- Разработка
page: setup ## собрать страницу; шлюз отдаёт её сразу
	@$(PYTHON) -m deploy.native.page
pictures: setup ## картинки docs/start заново, с запущенной системы
	@read -r folder address < <($(PYTHON) -c 'from deploy.native.suite import current as c; print(c().directory, c().public_url)') && \
	  PICTURES=1 TEST_SUITE_DIR="$$folder" TEST_BASE_URL="$$address" $(BIN)/python -m pytest -q tests-e2e/page/test_pictures.py
page-types: setup ## типы страницы заново из contracts/openapi и ключи текстов
	@PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix services/web run --silent types
migrate: ## применить миграции: S=movement или всех сервисов
	@$(NATIVE) migrate $(S)
migration: ## черновик миграции: S=movement NUMBER=0002 M="что меняется"
	@$(NATIVE) run $(S) -- migration $(NUMBER) "$(M)"
contracts: setup ## заново построить JSON Schema, AsyncAPI, OpenAPI
	@$(PYTHON) -m deploy.stages contracts
env: ## окружение сервиса для своей оболочки: eval "$$(make env S=movement)"
	@$(NATIVE) env $(S)

lock: ## закрепить версии: requirements.in → requirements.lock (версии и контрольные суммы)
	@$(BIN)/uv pip compile -q --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header \
	  --python-version 3.11 requirements.in -o requirements.lock
run: ## команда сервиса в его окружении: S=identity ARGS=reconcile
	@$(WAY) run $(S) -- $(ARGS)

audit: ## проверить цепочку печатей журнала действий: S=registry или все сервисы
	@bad=0; for one in $(or $(S),$(notdir $(patsubst %/,%,$(dir $(wildcard services/*/pyproject.toml))))); do \
	  echo "$$one"; $(WAY) run $$one -- verify-audit || bad=1; done; exit $$bad

# -- События
dead: ## отвергнутые сообщения: S=reporting
	@$(WAY) run $(S) -- dead
replay-dead: ## повторить отвергнутые: S=reporting
	@$(WAY) run $(S) -- replay-dead
replay: ## послать историю сервиса ещё раз: FROM=movement TO=reporting [SINCE=2026-09-01T00:00+07:00] [ARGS="--segment tomsk/seversk"]
	@$(WAY) run $(FROM) -- replay --to $(TO) $(if $(SINCE),--since $(SINCE)) $(ARGS)

# -- Копии (BACKUP=0 BACKUP_DIR= BACKUP_KEEP=7 BACKUP_EVERY_HOURS=24 при make up)
backup: ## скопировать сейчас: базы сервисов и Keycloak, файлы, пароли; работа продолжается
	@$(WAY) backup
backups: ## какие копии есть и до какого момента можно вернуться
	@$(WAY) backups
restore: ## вернуть: FROM=копия|last [AT=2026-11-23T14:30+07:00] [OVERWRITE=1]; один сервис в работающей системе: S=movement
	@FROM="$(FROM)" AT="$(AT)" S="$(S)" OVERWRITE="$(OVERWRITE)" $(WAY) restore
reconcile: ## согласовать сервисы после восстановления: [SINCE=…] [S=movement BEFORE=movement__before_…]
	@S="$(S)" BEFORE="$(BEFORE)" SINCE="$(SINCE)" $(WAY) reconcile

.PHONY: isolation tokens fuzz page page-check page-types pictures help setup up down status sign-ins logs seed reset scale fmt lint types imports check unit integration \
  audit bench load chaos outage drill tasks figures backup backups restore reconcile contract e2e test migrate migration contracts env lock run dead replay-dead replay
