using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Facts;

/// <summary>
/// What this step has that goes when its time of keeping is over. Numbers are of who the person is, which is kept so that whoever comes
/// back is found; and a graded address is kept as long as there is somebody to find.
/// </summary>
internal static class KeptOfFacts
{
    public static void Add(ModuleSetup setup)
    {
        Kept<Permit>(FactKind.Permit);
        Kept<ProgrammePeriod>(FactKind.Programme);
        Kept<Residence>(FactKind.Residence);
        Kept<Schooling>(FactKind.Schooling);
        Kept<NorwegianResult>(FactKind.Norwegian);
        Kept<SpokenLanguage>(FactKind.Language);
        Kept<ContactDetail>(FactKind.Contact);
        Kept<WorkPeriod>(FactKind.Work);
        Kept<LivelihoodFact>(FactKind.Livelihood);
        Kept<HealthMatter>(FactKind.Health);

        void Kept<T>(FactKind kind) where T : DatedFact => setup.Services.AddSingleton<IKeptFacts>(new KeptFacts<T>(
            [FactWords.CategoryOf(kind)], _ => _ => true, row => new PersonFact
            {
                Person = row.Person,
                OwnerKind = default,
                Owner = default,
                Dated = null,
                UnderHealthPersonnelAct = false,
                AboutAnother = false,
                InThread = false,
                Ended = row.To,
            }));
    }
}
