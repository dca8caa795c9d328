using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Apply.Partners;

/// <summary>What the partners of applications bring to the program.</summary>
internal static class PartnersSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Act(AnswerPartner.Act);
        setup.Subject<PartnerAsk, PartnerAskId>(k => k.Id, (db, reader) => db.Rows<PartnerAsk>().KnownTo(reader));
        setup.Names<PartnerAskId>(PartnerAccess.NamesOfAsked);
        setup.Services.AddTransient<ITaskSource, PartnerTasks>();
        setup.Services.AddTransient<IAwaitedSource, PartnerTasks>();
        setup.Services.AddTransient<IReminder, PartnerReminder>();
        setup.Navigate(new NavigationItem(
            Place.Grants, 30, Phrase.In<PartnersText>(nameof(PartnersText.List_Title)), PartnerUrls.List,
            new NeedsOfAttribute<AnswerPartner>())
        {
            Under = ApplyUrls.List,
            Tasks = ["partner"],
        });
    }
}
