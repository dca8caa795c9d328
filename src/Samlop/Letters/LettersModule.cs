using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Letters.Compose;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Letters.Templates;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Letters;

/// <summary>
/// Brev: templates in versions by two persons, composed, sent into cases, read in an inbox. A supporting module: what letters tell of is
/// registered by the modules that write them (<see cref="LetterKind"/>).
/// </summary>
public sealed class LettersModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Purpose(LetterReader.Purpose);
        setup.Subject(LetterKind.SubjectKind, (db, reader) =>
        {
            var read = db.LetterKinds().All.Where(kind => kind.HasTemplateReadBy(reader.Actor)).Select(kind => kind.Subject.Id).ToList();
            return id => read.Contains(id);
        });

        setup.Services.AddSingleton<LetterKinds>();
        setup.Services.AddSingleton<ShippedTemplates>();
        setup.Services.AddTransient<LetterTemplates>();
        setup.Services.AddTransient<LetterComposer>();
        setup.Services.AddTransient<LetterPrinter>();
        setup.Services.AddTransient<IAwaitedSource, LetterAwaited>();
        setup.Services.AddTransient<IReminder, UnreadLetterReminder>();
        setup.Services.AddTransient<ITaskSource, LetterTasks>();
        setup.Services.AddTransient<ITaskSource, TemplateTasks>();
        setup.Names<LetterId>(LetterAccess.NamesOf);
        setup.Names(LetterKind.SubjectKind, (db, _, ids, _) => Task.FromResult(db.LetterKinds().NamesOf(ids)));

        setup.Map(LetterEndpoints.Map);
        setup.Searched(_ => LetterSearch.Letters);
        setup.Navigate(new NavigationItem(
            Place.Grants, 75, Phrase.In<LettersText>(nameof(LettersText.Templates_Title)), LetterUrls.Templates,
            new NeedsOfAttribute<BeginTemplate>()));
        setup.Navigate(new NavigationItem(
            Place.Grants, 72, Phrase.In<LettersText>(nameof(LettersText.Letters_Title)), LetterUrls.List,
            new NeedsOfAttribute<ReadLetters>())
        {
            Under = CaseUrls.List,
            Rows = (db, actor, cancel) => db.Rows<Letter>().VisibleTo(actor.ForLetters()).CountAsync(cancel),
            Tasks = ["letter"],
        });
    }
}
