using BgImigranti.Hub.Tests.TestKit;
using Microsoft.Playwright;

namespace BgImigranti.Hub.Tests.Files;

/// <summary>Uploads from a real browser, with its scripts and without.</summary>
[Trait("Category", "Browser")]
public sealed class UploadScriptTests(FilesHub files, Browser browser) : IClassFixture<FilesHub>
{
    [Fact]
    public async Task A_large_picture_is_made_smaller_on_the_way_and_has_a_small_one_beside_it()
    {
        await using var context = await browser.NewContextAsync();
        var page = await OpenAsync(context);
        await page.EvaluateAsync("""
            async () => {
              const canvas = document.createElement('canvas');
              canvas.width = 3000; canvas.height = 1500;
              const brush = canvas.getContext('2d');
              brush.fillStyle = 'teal'; brush.fillRect(0, 0, 3000, 1500);
              const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 1));
              const chosen = new DataTransfer();
              chosen.items.add(new File([blob], 'голяма.jpeg', { type: 'image/jpeg' }));
              document.querySelector('input[type=file]').files = chosen.files;
            }
            """);
        await page.GetByLabel("Описание").FillAsync("Входът");
        await page.GetByRole(AriaRole.Button, new() { Name = "Качване" }).ClickAsync();
        await page.WaitForURLAsync("**/files/**");

        Assert.Equal(("голяма.jpg", 2000, 480), files.Last);
        Assert.Equal("Входът", files.LastAlt);
        Assert.Equal(2000, await page.EvaluateAsync<int>("() => document.querySelector('img').naturalWidth"));
    }

    [Fact]
    public async Task A_refusal_is_said_where_the_button_is_and_the_form_stays()
    {
        await using var context = await browser.NewContextAsync();
        var page = await OpenAsync(context);
        await ChooseAsync(page, "зло.svg", "<svg onload=alert(1)>"u8.ToArray());
        await page.GetByRole(AriaRole.Button, new() { Name = "Качване" }).ClickAsync();

        await Assertions.Expect(page.Locator("[data-upload-error]")).ToContainTextAsync("Такива файлове не приемаме.");
        await Assertions.Expect(page.Locator("[data-upload-error]")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("progress")).ToBeHiddenAsync();
        Assert.EndsWith("/trial/upload", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_the_same_form_uploads_the_file_as_it_is()
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await OpenAsync(context);
        await ChooseAsync(page, "бележка.txt", "Здравейте"u8.ToArray());
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Качване" }).ClickAsync(), response => response.Request.Method == "POST");

        Assert.Equal(201, answer.Status);
    }

    private async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{files.Hub.Address}bg/trial/upload");
        return page;
    }

    private static Task ChooseAsync(IPage page, string name, byte[] content) =>
        page.GetByLabel("Файл")
            .SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
}
