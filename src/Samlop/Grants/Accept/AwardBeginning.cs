using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Letters;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>The letter of an award is read: it may be accepted.</summary>
internal sealed class AwardReading(AppDb db) : IWhen<LetterOpened>
{
    public async Task Happened(LetterOpened happened, Actor actor, Change change, CancellationToken cancel) =>
        (await db.Rows<Award>().All(Because.LetterOpensAward).SingleOrDefaultAsync(a => a.Letter == happened.Letter, cancel))
            ?.OpenLetter(change.At);
}

/// <summary>An award begins with its letter (circular 17-2022, "tilskuddsbrevet"); the one that the decision replaces ends.</summary>
internal sealed class AwardBeginning(AppDb db) : IWhen<LetterDispatched>
{
    public async Task Happened(LetterDispatched happened, Actor actor, Change change, CancellationToken cancel)
    {
        if (DecisionLetters.DecisionKindOf(happened.KindCode) is null) return;

        var id = new DecisionId(happened.Matter);
        var decision = await db.Rows<Decision>().All(Because.AwardStandsUntilReplaced).SingleAsync(d => d.Id == id, cancel);
        var replaced = decision.Replaces is not { } before
            ? null
            : await db.Rows<Award>().All(Because.AwardStandsUntilReplaced).SingleOrDefaultAsync(a => a.Decision == before, cancel);
        if (replaced is not null)
        {
            replaced.Replace(change.At);
            change.Record(new AwardReplaced(replaced.Application, replaced.Id, decision.Id));
        }

        if (decision.Kind != DecisionKind.Award) return;

        var county = await db.Rows<Letter>().All(Because.AwardStandsUntilReplaced)
            .Where(l => l.Id == happened.Letter).Select(l => l.Receiver).SingleAsync(cancel);
        db.Add(new Award(NewId.Of<AwardId>(change.At), happened.Letter, decision, county, change.At));
    }
}

/// <summary>An award ended, since the letter of the decision that replaces its own was dispatched.</summary>
[Event("grants.award.replaced")]
public sealed record AwardReplaced(GrantApplicationId Application, AwardId Award, DecisionId By) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Award).And(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AwardReplaced));
}
