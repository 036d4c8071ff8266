FROM standin/debian
RUN apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    openjdk-17-jre-headless && rm -rf /var/lib/apt/lists/*
COPY --chown=1000:0 . /opt/keycloak
RUN useradd --uid 1000 --gid 0 --home-dir /opt/keycloak keycloak && chmod -R g+rwX /opt/keycloak
USER 1000
ENV KC_RUN_IN_CONTAINER=true
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
