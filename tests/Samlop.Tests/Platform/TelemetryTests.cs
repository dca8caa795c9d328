using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Samlop.Access;
using Samlop.Access.SignIn;
using Samlop.Platform;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform;

/// <summary>Spans say which page and which use case, and nothing that was asked or typed.</summary>
public sealed class TelemetryTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Fact]
    public async Task Span_OfARequest_IsNamedByItsRoute_AndHoldsNoAddress()
    {
        const string secret = "hemmeleg-adresse";
        var spans = await SpansOf(async () =>
        {
            await Anyone().Get($"/kalender/{secret}.ics");
            await Anyone().Get($"/register/kommuner?q={secret}");
        });

        spans.Select(span => span.DisplayName).ShouldContain("GET /register/{Slug}");
        foreach (var span in spans) Said(span).ShouldNotContain(secret);
    }

    [Fact]
    public async Task Span_OfAUseCase_IsPartOfItsRequest_AndSaysHowItEnded()
    {
        var member = await Given.AMember(Role.CaseOfficer);
        var client = As(member);
        await client.SignIn();
        var spans = await SpansOf(async () => await client.PostBare("/sprak/nn"));

        // Other hosts are heard as well.
        var parts = spans.Where(span => span.DisplayName == nameof(ChooseLanguage) && span.GetTagItem("samlop.outcome") is "done").Select(span => span.ParentSpanId);
        spans.ShouldContain(span => span.DisplayName == "POST /sprak/{code}" && parts.Contains(span.SpanId));
    }

    [Fact]
    public async Task ErrorPage_ShowsTheNumberOfItsRequest_ThatTheLogHas()
    {
        var page = await Anyone().Get("/feil/500");

        page.Text.ShouldContain(Sentence.Say(PlatformText.Error_Request, "").Trim());
    }

    [Fact]
    public void Log_HasALineForEachThing_WithItsRequest()
    {
        using var request = new Activity("request").Start();
        using var text = new StringWriter();
        new OperatorLog(Host.Time).Write(
            new LogEntry<string>(LogLevel.Warning, "Samlop.Platform", default, "the state", null, (state, _) => $"About {state}."), null, text);

        text.ToString().ShouldBe($"2022-03-08T11:00:00.000Z warning Samlop.Platform: About the state. [{request.TraceId.ToHexString()}]\n");
    }

    private static string Said(Activity span) =>
        string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(span.DisplayName).Concat(span.Events.Select(e => e.Name)));

    private static async Task<List<Activity>> SpansOf(Func<Task> act)
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Microsoft.AspNetCore" or Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await act();
        return [.. ended];
    }
}
