using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Pipeline.App;

var builder = FunctionsApplication.CreateBuilder(args);
builder.AddPipeline();
await builder.Build().RunAsync();
