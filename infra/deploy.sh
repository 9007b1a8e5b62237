#!/usr/bin/env bash
# Deploys the pipeline to Azure without azd. Each step can be run again at any time: it brings about a state, and adds to none.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

usage() {
  cat <<'HELP'
deploy.sh --environment NAME [--step STEP] [--what-if]

  --environment NAME  the environment, whose parameters are in infra/environments/NAME.bicepparam
  --step STEP         only one of these, which otherwise run in this order:
                        infra       resource group, storage, app, roles (main.bicep)
                        code        build functions/App with the official packages and deploy it
                        events      tell the functions of new blobs (subscriptions.bicep), once the app has its key
                      never part of a whole run, and alone:
                        parameters  write infra/main.bicepparam for azd
                        settings    print what the command line needs, to be sourced (runbook.md); there is no secret in it
  --what-if           only say what infra would change

Signs in to nothing: run `az login` and `az account set` first. Needs az with Bicep; code needs dotnet and zip, too.
Exit codes: 0 done, 1 a step failed, 2 called wrongly.
HELP
}

wrong() {
  printf '%s\n\n' "$1" >&2
  usage >&2
  exit 2
}

say() { printf '== %s\n' "$1"; }

environment=''
step=all
what_if=no
while [ $# -gt 0 ]; do
  case "$1" in
    --environment) [ $# -gt 1 ] || wrong '--environment needs a name.'; environment="$2"; shift 2 ;;
    --step) [ $# -gt 1 ] || wrong '--step needs a step.'; step="$2"; shift 2 ;;
    --what-if) what_if=yes; shift ;;
    --help | -h) usage; exit 0 ;;
    *) wrong "Unknown: $1" ;;
  esac
done

[ -n "$environment" ] || wrong 'Which --environment?'
parameters="$here/environments/$environment.bicepparam"
[ -f "$parameters" ] || wrong "There is no $parameters."
deployment="pipeline-$environment"

# azd names the deployment itself, and hands its outputs down in the environment.
output_of() {
  if [ "${AZURE_ENV_NAME:-}" = "$environment" ] && [ -n "${!1:-}" ]; then
    printf '%s\n' "${!1}"
    return
  fi

  az deployment sub show --name "$deployment" --query "properties.outputs.$1.value" --output tsv
}

infra() {
  local location action=create
  location="$(sed -n "s/^param location = '\([a-z0-9]*\)'$/\1/p" "$parameters")"
  [ "$what_if" = no ] || action=what-if
  say "Infrastructure of $environment in $location"
  az deployment sub "$action" --name "$deployment" --location "$location" --parameters "$parameters" --output none
}

code() {
  local work group app
  group="$(output_of RESOURCE_GROUP)"
  app="$(output_of APP_NAME)"
  work="$(mktemp -d)"
  # shellcheck disable=SC2064  # the folder of now
  trap "rm -rf '$work'" EXIT
  say 'Building the app with the official packages'
  dotnet publish "$here/../functions/App" --configuration Release -p:AzurePackages=official --output "$work/app"
  (cd "$work/app" && zip --quiet --recurse-paths "$work/app.zip" .)
  say 'Deploying it'
  az functionapp deployment source config-zip --resource-group "$group" --name "$app" --src "$work/app.zip" --output none
}

# Only whether the key is there; it is never fetched.
has_key() {
  [ "$(az functionapp keys list --resource-group "$1" --name "$2" --query "contains(keys(systemKeys), 'blobs_extension')" --output tsv 2>/dev/null)" = true ]
}

events() {
  local group app intake registry tries=60
  group="$(output_of RESOURCE_GROUP)"
  app="$(output_of APP_NAME)"
  intake="$(output_of INTAKE_ACCOUNT)"
  registry="$(output_of REGISTRY_ACCOUNT)"
  say 'Waiting for the app to start with its blob triggers'
  until has_key "$group" "$app"; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ]; then
      printf 'The app has no key blobs_extension after ten minutes: see its log, and run --step events again.\n' >&2
      exit 1
    fi
    sleep "${DEPLOY_PAUSE_SECONDS:-10}"
  done
  say 'Telling the functions of new blobs'
  az deployment group create --name pipeline-events --resource-group "$group" --template-file "$here/subscriptions.bicep" --output none \
    --parameters "appName=$app" "intakeAccountName=$intake" "registryAccountName=$registry"
}

# The app's own settings: addresses, names and rules. Those of the platform have a low line in their names.
settings() {
  local group app
  group="$(output_of RESOURCE_GROUP)"
  app="$(output_of APP_NAME)"
  az functionapp config appsettings list --resource-group "$group" --name "$app" --output tsv \
    --query "[?(ends_with(name, 'ServiceUri') || !contains(name, '_')) && !starts_with(name, 'AzureWebJobs')].[name, value]" \
    | while IFS=$'\t' read -r name value; do printf 'export %s=%q\n' "$name" "$value"; done
}

# azd takes the parameters that lie beside main.bicep.
parameters() {
  sed "s|^using '../main.bicep'|using 'main.bicep'|" "$parameters" >"$here/main.bicepparam"
}

case "$step" in
  all)
    infra
    if [ "$what_if" = no ]; then
      code
      events
    fi
    ;;
  infra | code | events | parameters) "$step" ;;
  settings)
    settings
    exit 0
    ;;
  *) wrong "Unknown step: $step" ;;
esac
say 'Done.'
