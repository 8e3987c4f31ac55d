using BgImigranti.Hub.Ui.Forms;
using Bunit;

namespace BgImigranti.Hub.Tests.Components;

/// <summary>What was refused, above the form it concerns, alone.</summary>
public sealed class RefusalSummaryTests : BunitContext
{
    [Fact]
    public void Nothing_refused_shows_nothing() =>
        Assert.Equal("", Render<RefusalSummary>(parameters => parameters.Add(summary => summary.Problems, [])).Markup.Trim());

    [Fact]
    public void One_refusal_is_a_sentence_that_focus_can_go_to()
    {
        var summary = Render<RefusalSummary>(parameters => parameters.Add(one => one.Problems, ["Заглавието липсва <script>."]));
        Assert.Equal("Заглавието липсва <script>.", summary.Find("#problem[role=alert][tabindex='-1'] > p").TextContent);
        Assert.Empty(summary.FindAll("script, ul"));
    }

    [Fact]
    public void Several_refusals_are_a_list()
    {
        var summary = Render<RefusalSummary>(parameters => parameters.Add(one => one.Problems, ["One.", "Two."]));
        Assert.Equal(["One.", "Two."], summary.FindAll("#problem li").Select(line => line.TextContent));
    }
}
