using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Requests;

/// <summary>
/// What a case is about is decided: what its parties have not answered is not waited for any more. For the use case of a module, in its
/// run; the parties are told in their history and on their page, by the program.
/// </summary>
public static class CloseRequests
{
    /// <summary>
    /// What it was asked for is done without an answer. The party may read of it before it is told what was done: it says neither that nor
    /// by whom.
    /// </summary>
    [Event("cases.request.closed"), Was("grants.information.closed")]
    public sealed record RequestClosed(
        string? SubjectKindCode, [Was("application")] Guid Subject, CaseFileId Case, CaseRequestId Request, string? KindCode) : IEvent
    {
        Subjects IEvent.About => RequestTelling.About(Request, Case, SubjectKindCode, Subject);

        Audience IEvent.For => Audience.Parties(CaseReader.Category);

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_RequestClosed), RequestKind.Named(KindCode));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<RequestClosed>(
        "cases.request.closed", CaseNotices.Messages, "those who answer for the party that was asked",
        async (happened, occasion) =>
        {
            var request = await occasion.Request(happened.Request);
            return new Told(
                Phrase.In<CasesText>(nameof(CasesText.Notice_RequestEnded), request.Number.ToString()),
                RequestUrls.Request(happened.Request),
                request.Answerers);
        });

    /// <param name="subject">What the case is about, by its id.</param>
    public static async Task CloseOpenRequests(this AppDb db, Guid subject, Change change, CancellationToken cancel)
    {
        var open = await db.Rows<CaseRequest>().All(Because.RunsAreJournalled)
            .Where(r => r.Subject == subject)
            .Where(CaseRequest.IsUnanswered)
            .OrderBy(r => r.Id)
            .ToListAsync(cancel);
        foreach (var request in open)
        {
            if (request.Close(change.At) is not null) throw new InvalidOperationException("What is not answered can be closed.");
            var kind = db.RequestKinds().Of(request.KindCode);
            change.Record(new RequestClosed(kind.CaseSubject, request.Subject, request.Case, request.Id, kind.Code));
        }
    }
}
