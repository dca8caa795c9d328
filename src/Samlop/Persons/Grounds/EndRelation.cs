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
/// Oppheve en nær relasjon: it was recorded by mistake, or is over. Somebody else than the related user does it, at the body that recorded
/// the person, or at one with a tie that the user is of; what a user said of themself, somebody at any body with a tie, since nobody may be
/// left where it was said. To who is related the person is not there.
/// </summary>
[Process("persons.relation-ended"), TellsNobody(Untold.Register)]
public sealed class EndRelation(AppDb db, SharingReaders readers) : IUseCase<EndRelation.Input, Done>
{
    public static Permission Needs { get; } = RecordRelation.Needs;

    public sealed class Input : IInput<EndRelation, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the relation, as chosen.</summary>
        public string? Relation { get; set; }
    }

    /// <summary>A close relation is no more, or never was.</summary>
    [Event("persons.relation.ended"), NoNews]
    public sealed record RelationEnded(PersonId Person, RelationId Relation, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => LookAudience.Nobody;

        Phrase IEvent.Told => Phrase.In<GroundsText>(nameof(GroundsText.Told_RelationEnded));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (!await db.Rows<Person>().There(party).AnyAsync(p => p.Id == input.Person, cancel)) return Refusal.NotFound;
        var id = Guid.TryParse(input.Relation, out var value) ? new RelationId(value) : default;
        var relation = await db.Rows<Relation>().EndableBy(db, party, input.Person).AsTracking()
            .SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (relation is null) return new FieldError(nameof(Input.Relation), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));

        relation.EndedAt = change.At;
        change.Record(new RelationEnded(input.Person, relation.Id, actor.Organisation));
        return new Done();
    }
}
