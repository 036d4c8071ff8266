FROM standin/debian
RUN apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    nginx libnginx-mod-http-js && rm -rf /var/lib/apt/lists/* && useradd --system --uid 101 --no-create-home nginx
USER 101
EXPOSE 8080
STOPSIGNAL SIGQUIT
ENTRYPOINT ["nginx", "-e", "/dev/stderr", "-g", "daemon off;"]
