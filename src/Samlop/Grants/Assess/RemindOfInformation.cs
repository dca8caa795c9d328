using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Jobs;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Påminnelse om spørsmål: counties that have not answered a question are reminded 3 and 1 days before its day and on the day, once each.
/// </summary>
[Process("InformationReminded")]
public sealed class RemindOfInformation(AppDb db, OsloClock clock) : IUseCase<RemindOfInformation.Input, Done>
{
    public static readonly IReadOnlyList<int> Days = [3, 1, 0];

    public static Permission Needs { get; } = Permission.OfSystem("grants.information.remind");

    public sealed class Input : IInput<RemindOfInformation, Input, Done>;

    /// <summary>The county was reminded of a question.</summary>
    [Event("grants.information.reminded")]
    public sealed record InformationReminded(GrantApplicationId Application, InformationRequestId Request, DateOnly DueOn, int DaysLeft)
        : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Parties(CaseHandling.Category);

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationReminded), new DateArgument(DueOn));
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<InformationReminded>(
        "grants.information.reminded", GrantNotices.Dates, "the project leads and the chief executive of a county that has not answered",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(nameof(AssessText.Notice_InformationReminded)),
                AssessUrls.Information(happened.Application, happened.Request),
                application.AtTheCounty)
            {
                Due = happened.DueOn,
                From = application.Directorate,
            };
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var today = clock.Today;
        var dates = Days.Select(days => today.AddDays(days)).ToList();
        var requests = await db.Rows<InformationRequest>().All(Because.WhoWaitsIsTold)
            .Where(InformationRequest.IsUnanswered)
            .Where(r => dates.Contains(r.DueOn) && (r.RemindedOn == null || r.RemindedOn < today))
            .OrderBy(r => r.Id)
            .ToListAsync(cancel);
        foreach (var request in requests.Where(r => OsloClock.DateIn(r.AskedAt) < today))
        {
            request.Remind(today);
            var left = request.DueOn.DayNumber - today.DayNumber;
            change.Record(new InformationReminded(request.Application, request.Id, request.DueOn, left));
        }

        return new Done();
    }
}

/// <summary>Runs the reminders by the clock.</summary>
internal sealed class InformationReminders(Runner runner) : IRecurringJob
{
    public async Task Run(CancellationToken cancel) =>
        _ = (await runner.Run(new RemindOfInformation.Input(), Actor.System, cancel: cancel)).Value;
}
