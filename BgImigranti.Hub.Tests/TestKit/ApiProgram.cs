using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace BgImigranti.Hub.Tests.TestKit;

/// <summary>A program that uses the API, with somebody's token or without one, and asks in a language.</summary>
public sealed class ApiProgram : IDisposable
{
    private readonly HttpClient _client;

    /// <summary>A program of this person; of a visitor when there is none.</summary>
    public ApiProgram(HubServer hub, TestPerson? person = null, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(hub);
        _client = hub.Client(person);
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    /// <summary>Reads.</summary>
    public Task<ApiAnswer> GetAsync(string address) => SendAsync(HttpMethod.Get, address, null);

    /// <summary>Sends something new; a text is sent as it is, anything else as JSON.</summary>
    public Task<ApiAnswer> PostAsync(string address, object body, string? key = null) => SendAsync(HttpMethod.Post, address, body, key);

    /// <summary>Sends something in the place of what is there.</summary>
    public Task<ApiAnswer> PutAsync(string address, object body) => SendAsync(HttpMethod.Put, address, body);

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private async Task<ApiAnswer> SendAsync(HttpMethod method, string address, object? body, string? key = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{address}");
        request.Content = body switch
        {
            null => null,
            string text => new StringContent(text, Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var written = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(written);
        return new ApiAnswer((int)answer.StatusCode, answer.Headers.Location?.OriginalString, written, document.RootElement.Clone());
    }
}
