using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Si fra om egen nær relasjon: whoever has opened a card and is family of the person says so, and is shown nothing more of them
/// (forvaltningsloven 1967 § 6). The user cannot take it back: somebody else where the person was recorded ends it.
/// </summary>
[Process("persons.own-relation-declared"), TellsNobody(Untold.Register)]
public sealed class DeclareOwnRelation(AppDb db, SharingReaders readers) : IUseCase<DeclareOwnRelation.Input, Done>
{
    public static Permission Needs { get; } = ReadPersons.Needs;

    public sealed class Input : IInput<DeclareOwnRelation, Input, Done>
    {
        public PersonId Person { get; set; }

        public bool IsRelated { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (!await db.Rows<Person>().There(party).AnyAsync(p => p.Id == input.Person, cancel)) return Refusal.NotFound;
        if (!input.IsRelated)
            return new FieldError(nameof(Input.IsRelated), Phrase.In<GroundsText>(nameof(GroundsText.Error_IsRelated)));

        change.Record(new RecordRelation.RelationRecorded(
            input.Person, RecordRelation.Add(db, input.Person, actor.User, isOwn: true, change), actor.Organisation));
        return new Done();
    }
}
