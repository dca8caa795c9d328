using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Ta tilbake at personen er informert: it was recorded by mistake. From this instant no law opens by it; that it was there stays in the
/// log. Either of the two bodies takes it back.
/// </summary>
[Process("persons.informed-taken-back"), TellsNobody(Untold.Register)]
public sealed class TakeBackInformed(AppDb db, SharingReaders readers) : IUseCase<TakeBackInformed.Input, Done>
{
    public static readonly Refusal InformedIsTakenBack = Refusal.In<GroundsText>(nameof(InformedIsTakenBack));

    public static Permission Needs { get; } = RecordInformed.Needs;

    public sealed class Input : IInput<TakeBackInformed, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of what was recorded, as chosen.</summary>
        public string? Told { get; set; }
    }

    /// <summary>That a person was informed was taken back.</summary>
    [Event("persons.informed.taken-back"), NoNews]
    public sealed record InformedTakenBack(PersonId Person, ToldId Informed, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<GroundsText>(nameof(GroundsText.Told_InformedTakenBack));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.InformingParty(db, actor, input.Person, cancel) is not { } informing) return Refusal.NotFound;
        var known = db.Rows<Record.Told>().KnownTo(db, informing.Party, input.Person);
        if (!await known.AnyAsync(cancel)) return Refusal.NotFound;
        var id = Guid.TryParse(input.Told, out var value) ? new ToldId(value) : default;
        if (await known.SingleOrDefaultAsync(t => t.Id == id, cancel) is not { } told)
            return new FieldError(nameof(Input.Told), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (told.TakenBackAt is not null) return InformedIsTakenBack;

        told.TakenBackAt = change.At;
        change.Record(new InformedTakenBack(input.Person, told.Id, actor.Organisation));
        return new Done();
    }
}
