using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Folder;

/// <summary>
/// The documents that go when their time of keeping is over, each with its file: the content is cleared away when no other row has it
/// (<see cref="RemoveForgottenFiles"/>). Of a document no last day is known.
/// </summary>
internal static class KeptOfFolder
{
    public static void Add(ModuleSetup setup) => setup.Services.AddSingleton<IKeptFacts>(new KeptFacts<PersonDocument>(
        [.. DocumentKinds.Categories.Where(category => category is not PersonCategory.Identity)],
        category =>
        {
            var kinds = DocumentKinds.In(category);
            return document => kinds.Contains(document.Kind);
        },
        document => new PersonFact
        {
            Person = document.Person,
            OwnerKind = document.OwnerKind,
            Owner = document.Owner,
            Dated = null,
            UnderHealthPersonnelAct = false,
            AboutAnother = false,
            InThread = false,
        })
    {
        With = async (db, documents, cancel) =>
        {
            var (ids, files) = (documents.Select(document => document.Id).ToList(), documents.Select(document => document.File).ToList());
            var left = db.Rows<PersonDocument>().All(Because.OutlivedIsDisposed).Where(document => !ids.Contains(document.Id));
            db.RemoveRange(await db.Set<StoredFile>()
                .Where(file => files.Contains(file.Id) && !left.Any(document => document.File == file.Id))
                .AsTracking().ToListAsync(cancel));
        },
    });
}
