using System.Text;
using MimeKit;

namespace BgImigranti.Hub.Tests.TestKit.Mail;

/// <summary>What a mail server was given.</summary>
/// <param name="From">Sender of the envelope.</param>
/// <param name="To">Its readers.</param>
/// <param name="Raw">The message as it came, a character for each byte.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Raw)
{
    /// <summary>The message read as any mail program would.</summary>
    public MimeMessage Read() => MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(Raw)));
}
