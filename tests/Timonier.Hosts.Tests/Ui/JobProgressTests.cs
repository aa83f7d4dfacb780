// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components.Web;
using Timonier.Web.Ui;

namespace Timonier.Hosts.Tests.Ui;

public sealed class JobProgressTests
{
    [Fact]
    public async Task Work_that_goes_on_shows_how_far_it_is_and_looks_again_with_or_without_a_script()
    {
        var rendered = await WithHeadAsync(new { Label = "Import", State = JobState.Running, Address = "/imports/124", Done = 1640L, Total = (long?)2640 });
        var bar = rendered.Page.QuerySelector("progress")!;
        Assert.Equal(("1640", "2640"), (bar.GetAttribute("value"), bar.GetAttribute("max")));
        Assert.Contains("1\u202F640 sur 2\u202F640\u00A0lignes", rendered.Words(".tm-job"), StringComparison.Ordinal);
        var job = rendered.Page.QuerySelector("#travail")!;
        Assert.Equal(("/imports/124", "#travail", "this"), (job.GetAttribute("hx-get"), job.GetAttribute("hx-select"), job.GetAttribute("hx-target")));
        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"", rendered.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_has_ended_looks_no_more()
    {
        var rendered = await WithHeadAsync(new { Label = "Import", State = JobState.Ended, Address = "/imports/124" });
        Assert.DoesNotContain("refresh", rendered.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("hx-get", rendered.Html, StringComparison.Ordinal);
        Assert.Equal("status", rendered.Page.QuerySelector("#travail")!.GetAttribute("role"));
    }

    [Fact]
    public async Task Work_of_unknown_length_has_a_bar_without_a_value()
    {
        var rendered = await WithHeadAsync(new { Label = "Import", State = JobState.Waiting, Address = "/imports/124" });
        Assert.False(rendered.Page.QuerySelector("progress")!.HasAttribute("value"));
        Assert.Contains("En attente", rendered.Words(".tm-job"), StringComparison.Ordinal);
    }

    private static Task<Rendered> WithHeadAsync(object parameters) => Rendered.OfAsync(builder =>
    {
        builder.OpenComponent<HeadOutlet>(0);
        builder.CloseComponent();
        builder.OpenComponent<JobProgress>(1);
        foreach (var property in parameters.GetType().GetProperties())
            builder.AddComponentParameter(2, property.Name, property.GetValue(parameters));
        builder.CloseComponent();
    });
}
