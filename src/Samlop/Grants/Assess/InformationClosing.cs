using Microsoft.EntityFrameworkCore;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Vedtaket lukker spørsmålene: a decision of any kind closes what the county has not answered, so that nobody waits for it any more. The
/// county is told in its history and on its page, by the program.
/// </summary>
internal static class InformationClosing
{
    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<InformationClosed>(
        "grants.information.closed", GrantNotices.Messages, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(nameof(AssessText.Notice_InformationWithdrawn)),
                AssessUrls.Information(happened.Application),
                application.AtTheCounty);
        });

    public static async Task CloseInformation(this AppDb db, GrantApplicationId decided, Change change, CancellationToken cancel)
    {
        var open = await db.Rows<InformationRequest>()
            .All(Because.DecisionClosesQuestions)
            .Where(r => r.Application == decided)
            .Where(InformationRequest.IsUnanswered)
            .OrderBy(r => r.Id)
            .ToListAsync(cancel);
        foreach (var request in open)
        {
            if (request.Close(change.At) is not null) throw new InvalidOperationException("What is not answered can be closed.");
            change.Record(new InformationClosed(decided, request.Id));
        }
    }
}

/// <summary>
/// A decision was made, and the question needs no answer. The county reads of it before its letter is sent: not that it is decided, nor by
/// whom.
/// </summary>
[Event("grants.information.closed")]
public sealed record InformationClosed(GrantApplicationId Application, InformationRequestId Request) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Parties(CaseHandling.Category);

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationClosed));

    bool IEvent.ByProgram => true;
}

internal static class InformationCases
{
    /// <summary>The case that was opened when the application was first received.</summary>
    public static async Task<CaseFile> CaseOf(this CaseRegister register, GrantApplicationId application, CancellationToken cancel) =>
        await register.Find(application.Value, cancel)
        ?? throw new InvalidOperationException("An application that is received has a case.");
}
