using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Pipeline.App;
#if !AZURE_STANDIN
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
#endif

var builder = FunctionsApplication.CreateBuilder(args);
builder.AddPipeline();
var telemetry = builder.AddTelemetry();
#if !AZURE_STANDIN
telemetry?.UseFunctionsWorkerDefaults();
#endif
await builder.Build().RunAsync();
