using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace BgImigranti.Hub.Live;

/// <summary>A change ready to send: turned into bytes once, however many followers it goes to.</summary>
internal sealed record OutgoingChange(string Stream, SerializedHubMessage Message)
{
    public static OutgoingChange From(LiveMessage message) =>
        new(message.Stream, new SerializedHubMessage(new InvocationMessage("Changed", [message])));
}
