# kamergraaf in an image with nothing else: docker build -t kamergraaf .
# docker run --rm -v "$PWD:/data" kamergraaf sync kamergraaf.db --since 2026-09-01 --contact you@example.org
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags "-s -w" -o /kamergraaf ./cmd/kamergraaf \
 && mkdir -p /data /tmp/kamergraaf && chmod 1777 /data /tmp/kamergraaf

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /zoneinfo.zip
COPY --from=build /kamergraaf /kamergraaf
COPY --from=build /src/LICENSE /src/NOTICE /
COPY --from=build --chown=65532:65532 /data /data
COPY --from=build --chown=65532:65532 /tmp/kamergraaf /tmp
ENV ZONEINFO=/zoneinfo.zip HOME=/tmp
USER 65532:65532
WORKDIR /data
EXPOSE 8080
# Of a container that serves; one that syncs has no server, and switches it off.
HEALTHCHECK --interval=30s --timeout=6s CMD ["/kamergraaf", "serve", "--healthy", "--addr", "127.0.0.1:8080"]
ENTRYPOINT ["/kamergraaf"]
CMD ["serve", "--addr", "0.0.0.0:8080", "kamergraaf.db"]
