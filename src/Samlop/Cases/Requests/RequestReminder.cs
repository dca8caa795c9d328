using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Cases.Requests;

/// <summary>
/// Påminnelse om spørsmål: parties that have not answered a question of one kind, on the days before its day that the kind says.
/// </summary>
internal sealed class RequestReminder(AppDb db, OsloClock clock, RequestKind kind) : IReminder
{
    ReminderKind IReminder.Kind => kind.Reminds;

    /// <summary>A party was reminded of a question.</summary>
    [Event("cases.request.reminded"), Was("grants.information.reminded")]
    public sealed record RequestReminded(
        string? SubjectKindCode,
        [Was("application")] Guid Subject,
        CaseFileId Case,
        CaseRequestId Request,
        string? KindCode,
        DateOnly DueOn,
        int DaysLeft) : IEvent
    {
        Subjects IEvent.About => RequestTelling.About(Request, Case, SubjectKindCode, Subject);

        Audience IEvent.For => Audience.Parties(CaseReader.Category);

        Phrase IEvent.Told =>
            Phrase.In<CasesText>(nameof(CasesText.Told_RequestReminded), RequestKind.Named(KindCode), new DateArgument(DueOn));
    }

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<RequestReminded>(
        "cases.request.reminded", CaseNotices.Dates, "those who answer for a party that has not answered",
        async (happened, occasion) =>
        {
            var request = await occasion.Request(happened.Request);
            return new Told(
                Phrase.In<CasesText>(nameof(CasesText.Notice_RequestReminded), request.Number.ToString()),
                RequestUrls.Request(happened.Request),
                request.Answerers)
            {
                Due = happened.DueOn,
                From = request.Row.Owner,
            };
        }).WhileUnanswered();

    /// <summary>From when the day was set.</summary>
    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var (today, code) = (clock.Today, kind.Code);
        var closed = db.Rows<CaseFile>().All(Because.WhoWaitsIsTold).Where(c => c.ClosedAt != null);
        var rows = await db.Rows<CaseRequest>().All(Because.WhoWaitsIsTold)
            .Where(CaseRequest.IsUnanswered)
            .Where(r => r.KindCode == code && r.DueOn >= today && r.DueOn <= last && !closed.Any(c => c.Id == r.Case))
            .OrderBy(r => r.Id)
            .Select(r => new { r.Id, r.Case, r.Subject, r.DueOn, r.DueSetAt })
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new Dated(
                r.Id.Value, 0, r.DueOn, OsloClock.DateIn(r.DueSetAt),
                left => new RequestReminded(kind.CaseSubject, r.Subject, r.Case, r.Id, kind.Code, r.DueOn, left))),
        ];
    }
}
