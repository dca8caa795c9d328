using Samlop.Access;
using Samlop.Cases.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Tests.Drills;

/// <summary>Those who arrange drills declare of each until its plan has come. Drills are gathered by nothing.</summary>
internal static class DrillImpartiality
{
    public static ImpartialityKind Kind { get; } = new ImpartialityKind<Drill, DrillId>
    {
        Slug = "ovelser",
        Id = d => d.Id,
        Asked = (db, reader) => db.Rows<Drill>().ArrangedBy(reader),
        Handled = (db, reader) => db.Rows<Drill>().VisibleTo(reader),
        Waits = d => d.SentAt == null,
        Things = (_, drills) => drills.Select(d => new ImpartialityThing
        {
            Id = (Guid)(object)d.Id,
            Name = (string)(object)d.Title,
            Group = Nothing.Text(),
            Since = d.SentAt,
        }),
        Declarers = [Role.CaseOfficer],
        Rulers = [Role.DecisionMaker],
        Url = id => $"/ovelser/{id}",
        PartiesOf = (db, ids) =>
        {
            var drills = ids.Select(DrillId.From).ToList();
            return db.Rows<Drill>().All(DrillModule.WhoIsOfAPartyIsNotImpartial).Where(d => drills.Contains(d.Id)).Select(d => d.County);
        },
        Facing = new(
            Phrase.Verbatim("Instruktører"), Phrase.Verbatim("Ingen instruktører."),
            (_, ids) => Task.FromResult(ids.ToDictionary(id => id, _ => (IReadOnlyList<string>)["Instruktør Oppdiktet"]))),
        Words = new()
        {
            Title = Phrase.Verbatim("Øvelser"),
            TheOne = Phrase.Verbatim("øvelsen"),
            Several = Phrase.Verbatim("øvelser"),
            TheSeveral = Phrase.Verbatim("øvelsene"),
            Name = Phrase.Verbatim("Øvelse"),
            Named = (name, _) => Phrase.Verbatim($"øvelsen {name}"),
            Short = (name, _) => Phrase.Verbatim(name),
            Counted = (count, _) => Phrase.Verbatim($"{count} øvelser"),
            Line = (drill, instructors) => Phrase.Verbatim($"{drill.Name} med {string.Join(" og ", instructors)}"),
        },
    };
}
