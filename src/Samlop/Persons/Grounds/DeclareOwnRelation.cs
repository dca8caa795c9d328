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
/// (forvaltningsloven 1967 § 6). The user cannot take it back: somebody else ends it (<see cref="EndRelation"/>). Their colleagues are
/// told, since one of them must take over the work.
/// </summary>
[Process("persons.own-relation-declared")]
public sealed class DeclareOwnRelation(AppDb db, SharingReaders readers) : IUseCase<DeclareOwnRelation.Input, Done>
{
    public static Permission Needs { get; } = ReadPersons.Needs;

    public sealed class Input : IInput<DeclareOwnRelation, Input, Done>
    {
        public PersonId Person { get; set; }

        public bool IsRelated { get; set; }
    }

    public static NoticeKind TellsColleagues { get; } = NoticeKind.Of<RecordRelation.RelationRecorded>(
        "persons.relation.declared", PersonNotices.Group, "the others at the same body who may record a relation",
        async (happened, occasion) => happened.IsOwn is true && await PersonNotices.ToBody(
            Phrase.In<GroundsText>(nameof(GroundsText.Notice_RelationDeclared)), PersonUrls.Person(happened.Person), happened.Person,
            happened.By, happened.ByKind, RecordRelation.Needs.Roles, occasion) is { } told
                ? told with { To = told.To.But(occasion.Actor.User) } : null);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (!await db.Rows<Person>().There(party).AnyAsync(p => p.Id == input.Person, cancel)) return Refusal.NotFound;
        if (!input.IsRelated)
            return new FieldError(nameof(Input.IsRelated), Phrase.In<GroundsText>(nameof(GroundsText.Error_IsRelated)));

        change.Record(new RecordRelation.RelationRecorded(
            input.Person, RecordRelation.Add(db, input.Person, actor.User, isOwn: true, change), actor.Organisation)
        {
            IsOwn = true,
            ByKind = party.Body.Kind,
        });
        return new Done();
    }
}
