using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Authentication;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Protocol;

/// <summary>An account's endpoint with the pipeline that signs, retries and sends: what all clients of an account share.</summary>
internal sealed class TableConnection
{
    public const string MinimalMetadata = "application/json;odata=minimalmetadata";
    public const string NoMetadata = "application/json;odata=nometadata";
    public const string DataServiceVersion = "3.0";
    public const string ReturnNoContent = "return-no-content";

    // Answers that are no failure keep the pipeline from reporting one.
    public static readonly RequestContext NotFoundIsAnAnswer = Accepting(404);
    public static readonly RequestContext ConflictIsAnAnswer = Accepting(409);

    private static readonly ResponseClassifier Classifier = new();

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    public TableConnection(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions? options)
    {
        options ??= new TableClientOptions();
        Address = new TableAddress(endpoint);
        _version = options.VersionString;
        _pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            // For each try: a signature carries the time, a token may expire between two.
            PerRetryPolicies = { authentication },
            RequestFailedDetailsParser = TableErrorParser.Instance,
        });
    }

    public TableAddress Address { get; }

    public static TableConnection From(string connectionString, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        var (endpoint, authentication) = TableConnectionString.Parse(connectionString);
        return new TableConnection(endpoint, authentication, options);
    }

    public static TableConnection From(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new TableConnection(endpoint, new SharedKeyPolicy(credential), options);
    }

    public static TableConnection From(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(tokenCredential);
        var scope = (options?.Audience ?? TableAudience.AzurePublicCloud).DefaultScope;
        return new TableConnection(endpoint, new BearerTokenAuthenticationPolicy(tokenCredential, scope), options);
    }

    /// <summary>A request below the endpoint, with the headers that every operation has.</summary>
    public HttpMessage CreateMessage(RequestMethod method, string path, RequestContext? context = null)
    {
        var message = _pipeline.CreateMessage(context, Classifier);
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Address.Base);
        request.Uri.AppendPath(path, escape: false);
        request.Headers.Add("x-ms-version", _version);
        request.Headers.Add("DataServiceVersion", DataServiceVersion);
        request.Headers.Add("Accept", MinimalMetadata);
        return message;
    }

    /// <summary>As <see cref="CreateMessage"/>, for the operations whose answer has a format.</summary>
    public HttpMessage CreateFormattedMessage(RequestMethod method, string path, RequestContext? context = null)
    {
        var message = CreateMessage(method, path, context);
        message.Request.Uri.AppendQuery("$format", MinimalMetadata, escapeValue: true);
        return message;
    }

    public static void SetEntity(Request request, ITableEntity entity)
    {
        var body = new PooledBuffer(2048);
        using (var writer = new Utf8JsonWriter(body))
        {
            EntityWriter.Write(writer, entity);
        }

        request.Headers.Add("Content-Type", NoMetadata);
        request.Content = new PooledContent(body);
    }

    /// <summary>Sends, and returns the response whatever its status.</summary>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return message.Response;
    }

    /// <summary>Sends, and returns the response if the pipeline takes its status for a success.</summary>
    /// <exception cref="RequestFailedException">The service refused, or could not be reached.</exception>
    public async Task<Response> SendSuccessfullyAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        var response = await SendAsync(message, cancellationToken).ConfigureAwait(false);
        return response.IsError ? throw new RequestFailedException(response) : response;
    }

    private static RequestContext Accepting(int status)
    {
        var context = new RequestContext();
        context.AddClassifier(status, isError: false);
        return context;
    }
}
