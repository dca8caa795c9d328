using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Meet;

/// <summary>Velg hva brevet skal vise: which parts a leader wants in their briefs, of all agreements.</summary>
[Process("agreements.brief-chosen"), TellsNobody(Untold.OwnChoice)]
public sealed class ChooseBrief(AppDb db, IEnumerable<IBriefPart> parts) : IUseCase<ChooseBrief.Input, Done>
{
    public static Permission Needs => TakePart.Needs;

    public sealed class Input : IInput<ChooseBrief, Input, Done>
    {
        /// <summary>The codes of the parts that are wanted.</summary>
        public List<string> Wanted { get; set => field = value ?? []; } = [];
    }

    /// <summary>A person chose what their briefs show.</summary>
    [Event("agreements.brief.chosen"), NoNews]
    public sealed record BriefChosen(UserId User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<MeetText>(nameof(MeetText.Told_BriefChosen));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var choice = await db.Set<BriefChoice>().SingleOrDefaultAsync(c => c.User == actor.User, cancel);
        if (choice is null) db.Add(choice = new BriefChoice(actor.User));
        choice.Leave(parts.Select(part => part.Code).Except(input.Wanted));
        change.Record(new BriefChosen(actor.User));
        return new Done();
    }
}
