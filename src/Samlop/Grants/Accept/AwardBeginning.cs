using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Decide;
using Samlop.Grants.Letters;
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
        var before = await db.Rows<Decision>().All(Because.AwardStandsUntilReplaced)
            .Where(d => d.Id == happened.Decision).Select(d => d.Replaces).SingleAsync(cancel);
        var replaced = before is null
            ? null
            : await db.Rows<Award>().All(Because.AwardStandsUntilReplaced).SingleOrDefaultAsync(a => a.Decision == before, cancel);
        if (replaced is not null)
        {
            replaced.Replace(change.At);
            change.Record(new AwardReplaced(replaced.Application, replaced.Id, happened.Decision));
        }

        if (happened.Kind != DecisionKind.Award) return;

        var letter = await db.Rows<DecisionLetter>()
            .All(Because.AwardStandsUntilReplaced)
            .SingleAsync(l => l.Id == happened.Letter, cancel);
        db.Add(new Award(NewId.Of<AwardId>(change.At), letter, letter.ReadContent().Decision, change.At));
    }
}

/// <summary>An award ended, since the letter of the decision that replaces its own was dispatched.</summary>
[Event("grants.award.replaced")]
public sealed record AwardReplaced(GrantApplicationId Application, AwardId Award, DecisionId By) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AwardReplaced));
}
