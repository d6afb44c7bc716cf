# The product as one image: built with everything, run with what it needs, not as root.
FROM node:24.21.0-bookworm-slim AS manifests
WORKDIR /house
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY packages/contract/package.json packages/contract/
COPY packages/domain/package.json packages/domain/
COPY packages/search-index/package.json packages/search-index/

FROM manifests AS build
RUN npm ci --include=dev --no-audit --no-fund
COPY tsconfig.base.json ./
COPY prisma prisma
COPY packages packages
COPY apps apps
COPY tools tools
RUN node tools/build.ts && mkdir nothing

FROM manifests AS installed
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
WORKDIR /house
ENV NODE_ENV=production
COPY --from=installed /house ./
COPY prisma/migrations prisma/migrations
COPY tools tools
COPY packages packages
COPY apps/api/data apps/api/data
COPY apps/api/src/platform/jobs/queues.ts apps/api/src/platform/jobs/
COPY apps/api/src/platform/audit apps/api/src/platform/audit
COPY apps/api/src/platform/crypto apps/api/src/platform/crypto
COPY apps/api/src/platform/tables apps/api/src/platform/tables
COPY apps/api/src/features/exclusions apps/api/src/features/exclusions
COPY apps/api/src/features/npi apps/api/src/features/npi
COPY --from=build /house/apps/api/dist apps/api/dist
COPY --from=build /house/apps/web/dist apps/web/dist
COPY --from=build /house/packages/contract packages/contract
# What volumes are mounted over belongs to whom the product runs as.
COPY --from=build --chown=node:node /house/nothing /files
COPY --from=build --chown=node:node /house/nothing /anchors
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "--disable-warning=ExperimentalWarning", "apps/api/dist/main.js"]
