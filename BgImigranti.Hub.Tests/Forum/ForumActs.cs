using BgImigranti.Hub.Data;
using BgImigranti.Hub.Forum;
using BgImigranti.Hub.Forum.Writing;
using BgImigranti.Hub.Tests.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BgImigranti.Hub.Tests.Forum;

/// <summary>What people do in the forum, in short words.</summary>
internal static class ForumActs
{
    extension(HubServer hub)
    {
        public Task ModerateAsync(TestPerson moderator, long thread, ThreadEventKind act, string reason = "") =>
            hub.Services.GetRequiredService<ForumModeration>()
                .ChangeThreadAsync(moderator.Reader, thread, act, reason, CancellationToken.None);

        public Task ModeratePostAsync(TestPerson moderator, long post, bool hide, string reason = "") =>
            hub.Services.GetRequiredService<ForumModeration>()
                .ChangePostAsync(moderator.Reader, post, hide, reason, CancellationToken.None);

        /// <summary>Replaces a post's text from its newest version on, and the thread's title if one is given.</summary>
        public async Task EditAsync(TestPerson editor, long post, string body, string? title = null)
        {
            await using var db = await hub.ReadAsync();
            var version = await db.Posts.Where(row => row.Id == post).Select(row => row.Version).SingleAsync();
            await hub.EditAsync(editor, post, new EditInput(body, version, title));
        }

        public Task EditAsync(TestPerson editor, long post, EditInput input) =>
            hub.Services.GetRequiredService<PostEditor>().EditAsync(editor.Reader, post, input, CancellationToken.None);

        /// <summary>The id of a post by its number.</summary>
        public async Task<long> PostIdAsync(long thread, int number)
        {
            await using var db = await hub.ReadAsync();
            return await db.Posts.Where(post => post.ThreadId == thread && post.Number == number).Select(post => post.Id).SingleAsync();
        }

        /// <summary>A context that reads; dispose it.</summary>
        public Task<HubDbContext> ReadAsync() =>
            hub.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync();
    }
}
