# syntax=docker/dockerfile:1
FROM eclipse-temurin:17.0.15_6-jdk-noble AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN ./mvnw -B -q dependency:go-offline
COPY src src
RUN ./mvnw -B -q package -DskipTests \
 && java -Djarmode=tools -jar target/territoire-numerique-libre-*.jar extract --layers --destination extracted

FROM eclipse-temurin:17.0.15_6-jre-noble
RUN groupadd --system --gid 10001 tnl \
 && useradd --system --uid 10001 --gid tnl --home-dir /app --shell /usr/sbin/nologin tnl \
 && mkdir -p /app/data && chown -R tnl:tnl /app
WORKDIR /app
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/spring-boot-loader/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
COPY processes processes
RUN mv territoire-numerique-libre-*.jar tnl.jar
USER tnl
# A first start, on a database in memory, records which classes are loaded: the next ones find them ready
RUN java -XX:ArchiveClassesAtExit=tnl.jsa -Dspring.context.exit=onRefresh -jar tnl.jar \
      --spring.datasource.url='jdbc:h2:mem:training;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE' \
      --tnl.data=/tmp/training >/dev/null && rm -rf /tmp/training
VOLUME /app/data
EXPOSE 8080
# Memory that an idle server does not need goes back to the system
ENV JAVA_OPTS="-XX:MaxRAMPercentage=70 -XX:G1PeriodicGCInterval=10000 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30"
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["bash", "-c", "exec java -XX:SharedArchiveFile=tnl.jsa $JAVA_OPTS -jar tnl.jar \"$@\"", "tnl"]
