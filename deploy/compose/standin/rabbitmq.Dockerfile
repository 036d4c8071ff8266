FROM standin/debian
RUN apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    rabbitmq-server && rm -rf /var/lib/apt/lists/*
COPY rabbitmq-entrypoint /usr/local/bin/docker-entrypoint.sh
RUN install -d -o rabbitmq -g rabbitmq /etc/rabbitmq/conf.d /var/log/rabbitmq && chown -R rabbitmq /etc/rabbitmq /var/lib/rabbitmq
ENV HOME=/var/lib/rabbitmq LANG=C.UTF-8 RUNNING_UNDER_SYSTEMD=true
VOLUME /var/lib/rabbitmq
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["/usr/lib/rabbitmq/bin/rabbitmq-server"]
