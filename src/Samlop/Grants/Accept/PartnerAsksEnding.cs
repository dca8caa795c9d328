using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Grants.Apply.Partners;
using Samlop.Grants.Tell;
using Samlop.Letters;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>
/// When a decision is told, or the county withdraws the application, nobody need answer any more whether they take part in it.
/// </summary>
internal sealed class PartnerAsksEnding(AppDb db) : IWhen<LetterDispatched>, IWhen<ApplicationWithdrawn>
{
    public Task Happened(LetterDispatched happened, Actor actor, Change change, CancellationToken cancel) =>
        DecisionLetters.DecisionKindOf(happened.KindCode) is null
            ? Task.CompletedTask
            : End(new GrantApplicationId(happened.Subject), change, cancel);

    public Task Happened(ApplicationWithdrawn happened, Actor actor, Change change, CancellationToken cancel) =>
        End(happened.Application, change, cancel);

    private async Task End(GrantApplicationId application, Change change, CancellationToken cancel)
    {
        var waiting = await db.Rows<PartnerAsk>().All(Because.WhoWaitsIsTold)
            .Where(k => k.Application == application).Where(PartnerAsk.Waits).ToListAsync(cancel);
        foreach (var ask in waiting)
        {
            ask.End(change.At);
            change.Record(new PartnerAskLapsed(ask.Id, application));
        }
    }
}

/// <summary>Nobody answered a request before the decision on the application was told, or the application was withdrawn.</summary>
[Event("grants.partner.ask-lapsed"), NoNews]
public sealed record PartnerAskLapsed(PartnerAskId Ask, GrantApplicationId Application) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Ask);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<PartnersText>(nameof(PartnersText.Told_Lapsed), PartnerWords.Asked(Ask));

    bool IEvent.ByProgram => true;
}
