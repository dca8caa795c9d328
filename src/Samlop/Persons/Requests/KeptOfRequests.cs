using Samlop.Persons.Reading;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Requests;

/// <summary>
/// The words in which a body said what it needed something for: they go with what they speak of. That it asked, and what was answered,
/// stays.
/// </summary>
internal static class KeptOfRequests
{
    public static void Add(ModuleSetup setup) => setup.Services.AddSingleton<IKeptFacts>(new KeptFacts<ShareRequest>(
        [.. Enum.GetValues<PersonCategory>().Where(category => category is not PersonCategory.Identity)],
        category => request => request.Category == category && request.Words != null
            && (request.AnsweredAt != null || request.WithdrawnAt != null),
        request => new PersonFact
        {
            Person = request.Person,
            OwnerKind = request.AskerKind,
            Owner = request.Asker,
            Dated = null,
            UnderHealthPersonnelAct = false,
            AboutAnother = false,
            InThread = false,
        })
    {
        Erase = request => request.Words = null,
    });
}
