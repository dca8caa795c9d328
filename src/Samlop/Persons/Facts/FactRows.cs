using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Record;
using Samlop.Platform.Data;

namespace Samlop.Persons.Facts;

/// <summary>The facts of one kind, of a person whom the recorder may write of.</summary>
internal static class FactRows
{
    public static Task<List<DatedFact>> Of(AppDb db, FactKind kind, IQueryable<Person> person, CancellationToken cancel)
    {
        return kind switch
        {
            FactKind.Permit => All<Permit>(),
            FactKind.Programme => All<ProgrammePeriod>(),
            FactKind.Residence => All<Residence>(),
            FactKind.Schooling => All<Schooling>(),
            FactKind.Norwegian => All<NorwegianResult>(),
            FactKind.Language => All<SpokenLanguage>(),
            FactKind.Contact => All<ContactDetail>(),
            FactKind.Number => All<HeldNumber>(),
            FactKind.Work => All<WorkPeriod>(),
            FactKind.Livelihood => All<LivelihoodFact>(),
            FactKind.Health => All<HealthMatter>(),
            FactKind.AddressGrading => All<AddressGrading>(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

        async Task<List<DatedFact>> All<T>() where T : DatedFact, IPartOf<Person> =>
            [.. await db.Rows<T>().Of(person).AsTracking().ToListAsync(cancel)];
    }
}
