using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Information;

/// <summary>What information for newcomers brings to the program.</summary>
internal static class InformationSetup
{
    public static void Add(ModuleSetup setup)
    {
        var book = InformationBook.LoadOrRefuse(InformationBook.Folder);
        setup.Services.AddSingleton(book);
        setup.Subject<TranslationApproval, TranslationApprovalId>(
            a => a.Id, (db, reader) => db.Rows<TranslationApproval>().Standing(reader));
        setup.Open(book.Pages.Select(page => InformationUrls.Of(page.Code)));
        setup.Searched(_ => Pages(book));
        setup.Navigate(new NavigationItem(
            Place.Knowledge, 60, Phrase.In<InformationText>(nameof(InformationText.Place)), InformationUrls.List,
            new OpenAttribute()));
    }

    private static SearchedList<InformationPage> Pages(InformationBook book) => new(
        "informasjon", 79, Phrase.In<InformationText>(nameof(InformationText.List_Title)),
        book.Pages,
        page => string.Join(' ', page.Title.All.Concat(page.Lead.All).Concat(WordsOf(book, page))),
        page => new SearchHit(page.Title.In(Languages.Current), InformationUrls.Of(page.Code), page.Lead.In(Languages.Current)));

    /// <summary>What its sections say now, in all languages: what is not said any more is not found.</summary>
    private static IEnumerable<string> WordsOf(InformationBook book, InformationPage page) => book.Sections
        .Where(section => page.Sections.Contains(section.Code))
        .SelectMany(section => section.Versions.Where(version => version.To is null).SelectMany(version => version.Text.All)
            .Concat(section.Title.All));
}
