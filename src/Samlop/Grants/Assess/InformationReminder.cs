using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Assess;

/// <summary>Påminnelse om spørsmål: counties that have not answered a question of the directorate.</summary>
public sealed class InformationReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "grants.information", "a county of a question that it has not answered", ReminderStep.DaysBefore(3, 1, 0));

    ReminderKind IReminder.Kind => Reminds;

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
                Matter = happened.Request.Value,
                Due = happened.DueOn,
                From = application.Directorate,
            };
        }).WhileUnanswered();

    /// <summary>From when it was asked.</summary>
    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var rows = await db.Rows<InformationRequest>().All(Because.WhoWaitsIsTold)
            .Where(InformationRequest.IsUnanswered)
            .Where(r => r.DueOn >= today && r.DueOn <= last)
            .OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.Application, r.DueOn, r.AskedAt })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new Dated(
                r.Id.Value, 0, r.DueOn, OsloClock.DateIn(r.AskedAt),
                left => new InformationReminded(r.Application, r.Id, r.DueOn, left))),
        ];
    }
}
