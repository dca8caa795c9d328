using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>
/// Vedtaket lukker spørsmålene: a decision of any kind closes what the county has not answered, so that nobody waits for it any more. The
/// county is told in its history and on its page.
/// </summary>
internal static class InformationClosing
{
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

/// <summary>A decision was made, and the question needs no answer.</summary>
[Event("grants.information.closed")]
public sealed record InformationClosed(GrantApplicationId Application, InformationRequestId Request) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Parties(CaseHandling.Category);

    Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationClosed));
}
