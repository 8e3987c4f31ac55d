namespace BgImigranti.Hub.Tests.Accounts.Kit;

/// <summary>A browser without scripts: it keeps cookies, sends forms with their hidden fields, and follows nothing by itself.</summary>
public sealed class VisitingBrowser(string home) : IDisposable
{
    private const string TokenField = "__RequestVerificationToken";
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 4 })
    {
        BaseAddress = new Uri(home),
    };

    /// <summary>Its cookies by name.</summary>
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>The <c>Set-Cookie</c> lines of the last answer.</summary>
    public IReadOnlyList<string> LastSetCookies { get; private set; } = [];

    /// <summary>Headers sent with every request.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.Ordinal);

    /// <summary>Sends forms as <c>multipart/form-data</c>, which can carry any character.</summary>
    public bool IsMultipart { get; set; }

    /// <summary>Opens an address, relative to the language or absolute on the host.</summary>
    public Task<PageAnswer> OpenAsync(string address) => RequestAsync(HttpMethod.Get, address, null);

    /// <summary>Opens the page of a form, fills the form in and sends it with the hidden fields it came with.</summary>
    public async Task<PageAnswer> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var opened = await OpenAsync(page);
        Assert.True(opened.Status == 200, opened.Text);
        return await SendAsync(opened, action, fields);
    }

    /// <summary>The same with a page that is open already.</summary>
    public Task<PageAnswer> SendAsync(PageAnswer opened, string action, params (string Name, string Value)[] fields)
    {
        var values = Filled(opened, action, fields);
        return RequestAsync(HttpMethod.Post, action, IsMultipart ? Multipart(values) : new FormUrlEncodedContent(values));
    }

    /// <summary>Sends a form with a file; the hidden fields come first, as they stand in the page.</summary>
    public Task<PageAnswer> UploadAsync(
        PageAnswer opened, string action, (string Name, byte[] Content) file, params (string Name, string Value)[] fields)
    {
        var part = new ByteArrayContent(file.Content);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{file.Name}\"");
        var content = Multipart(Filled(opened, action, fields));
        content.HeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8;
        content.Add(part);
        return RequestAsync(HttpMethod.Post, action, content);
    }

    /// <summary>Sends a form with a token that is not its own.</summary>
    public Task<PageAnswer> SendStaleAsync(string action, params (string Name, string Value)[] fields)
    {
        var values = fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
        values[TokenField] = "no-token";
        return RequestAsync(HttpMethod.Post, action, new FormUrlEncodedContent(values));
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private static Dictionary<string, string> Filled(PageAnswer opened, string action, (string Name, string Value)[] fields)
    {
        var form = opened.Page.QuerySelector($"form[action='{action}'], form[action='{action}#errors']")
            ?? throw new InvalidOperationException($"No form {action} in {opened.Text}");
        var values = form.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "", StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        return values;
    }

    private async Task<PageAnswer> RequestAsync(HttpMethod method, string address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Content = content;
        foreach (var (name, value) in Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        LastSetCookies = response.Headers.TryGetValues("Set-Cookie", out var lines) ? [.. lines] : [];
        foreach (var line in LastSetCookies)
        {
            Keep(line);
        }

        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new PageAnswer((int)response.StatusCode, response.Headers.Location?.OriginalString ?? "", text, headers);
    }

    private static MultipartFormDataContent Multipart(Dictionary<string, string> values)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }

    private void Keep(string line)
    {
        var pair = line.Split(';')[0].Split('=', 2);
        if (pair[1].Length == 0)
        {
            Cookies.Remove(pair[0]);
        }
        else
        {
            Cookies[pair[0]] = pair[1];
        }
    }
}
