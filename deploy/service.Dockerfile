# One recipe for every service: docker build -f deploy/service.Dockerfile --build-arg SERVICE=movement .
# The first stage is the same for all of them, so its layers are built and stored once.
ARG PYTHON_IMAGE=python:3.11-slim
FROM ${PYTHON_IMAGE} AS libraries
ARG UV_VERSION=0.13.9
ENV UV_LINK_MODE=copy UV_COMPILE_BYTECODE=1 UV_PYTHON_DOWNLOADS=never PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python3 -m venv /app/.venv && /app/.venv/bin/pip install --no-cache-dir "uv==${UV_VERSION}"
COPY requirements.lock /app/
RUN /app/.venv/bin/uv pip install --no-cache -q --python /app/.venv/bin/python --require-hashes \
    -r /app/requirements.lock

FROM libraries AS shared
COPY pyproject.toml /app/
COPY contracts /app/contracts
COPY libs /app/libs
RUN cd /app && .venv/bin/uv pip install --no-cache -q --python .venv/bin/python --no-deps -e contracts \
    $(for place in libs/*; do echo "-e $place"; done)

FROM shared
ARG SERVICE
COPY services/${SERVICE} /app/services/${SERVICE}
COPY deploy/__init__.py deploy/provision.py /app/deploy/
COPY deploy/keycloak /app/deploy/keycloak
RUN cd /app && .venv/bin/uv pip install --no-cache -q --python .venv/bin/python --no-deps -e services/${SERVICE} \
    && .venv/bin/python -m compileall -q contracts libs services deploy \
    && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin app && mkdir -m 700 /files && chown app /files
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 MALLOC_ARENA_MAX=2 SERVICE=${SERVICE} \
    FILES_DIR=/files
WORKDIR /app
USER 10001
EXPOSE 8000
# A bare socket: importing an HTTP client every time would cost ten times the processor.
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=3 CMD ["python", "-SEc", \
    "import socket; c = socket.create_connection(('127.0.0.1', 8000), 4); c.sendall(b'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n'); assert b' 200 ' in c.recv(64)"]
CMD ["sh", "-c", "exec python -m $SERVICE serve --host 0.0.0.0 --port 8000"]
