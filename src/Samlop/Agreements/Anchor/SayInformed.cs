using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Anchor;

/// <summary>
/// Si hvem som er informert: a party says when a level of its own leaders was informed of the agreement; without a day it takes that back.
/// </summary>
[Process("agreements.leader-informed"), TellsNobody(Untold.Register)]
public sealed class SayInformed(AppDb db, OsloClock clock) : IUseCase<SayInformed.Input, Done>
{
    public static Permission Needs => WriteAgreements.Needs;

    public sealed class Input : IInput<SayInformed, Input, Done>
    {
        public AgreementId Agreement { get; set; }

        /// <summary>Code of the <see cref="LeaderLevel"/>, as chosen.</summary>
        public string? Level { get; set; }

        public string? Day { get; set; }
    }

    /// <summary>A party said when a level of its leaders was informed.</summary>
    /// <param name="Day">Null where it was taken back.</param>
    [Event("agreements.leader.informed"), NoNews]
    public sealed record LevelInformed(AgreementId Agreement, AgreementPartyId Party, string LevelCode, DateOnly? Day) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Agreement);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Day is { } day
            ? Phrase.In<AnchorText>(
                nameof(AnchorText.Told_Informed), LeaderLevel.NameOf(LevelCode), AgreementWords.Party(Party), new DateArgument(day))
            : Phrase.In<AnchorText>(nameof(AnchorText.Told_TakenBack), LeaderLevel.NameOf(LevelCode), AgreementWords.Party(Party));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.AgreementSpokenFor(input.Agreement, actor, cancel) is not { } agreement) return Refusal.NotFound;
        if (agreement.PartyOf(actor.Organisation) is not { } party) return Refusal.NotFound;
        if (agreement.MayLive(clock.Today) is { } over) return over;
        var errors = new FieldErrors();
        var level = LeaderLevel.Find(input.Level);
        if (level is null) errors.Add(nameof(Input.Level), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var day = TypedLine.ReadDayOrNone(input.Day, nameof(Input.Day), errors);
        if (!errors.Any && day > clock.Today) errors.Add(nameof(Input.Day), Phrase.In<AnchorText>(nameof(AnchorText.Error_DayToCome)));
        if (errors.Any) return errors;

        var said = await db.Rows<LeaderInformed>().Of(agreement)
            .SingleOrDefaultAsync(i => i.Organisation == party.Organisation && i.LevelCode == level!.Code, cancel);
        var number = agreement.SignedVersion ?? agreement.OutVersion ?? agreement.Versions.Count + 1;
        if (said?.Day == day && (said?.Number ?? number) == number) return new Done();
        if (day is null) db.Remove(said!);
        else
        {
            if (said is null) db.Add(said = new LeaderInformed(agreement.Id, party.Organisation, level!));
            said.Say(day.Value, number, actor.User);
        }

        change.Record(new LevelInformed(agreement.Id, party.Id, level!.Code, day));
        return new Done();
    }
}
