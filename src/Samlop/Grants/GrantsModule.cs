using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Cases;
using Samlop.Grants.Decide;
using Samlop.Grants.Demonstrating;
using Samlop.Grants.Following;
using Samlop.Grants.Letters;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants;

/// <summary>Tilskudd: calls, applications, assessment, decisions, letters, payments, reports.</summary>
public sealed class GrantsModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddMemoryCache();
        setup.Services.AddTransient<FollowerNotices>();
        setup.Services.AddTransient<CallPdf>();
        setup.Services.AddTransient<ITaskSource, CallTasks>();
        setup.Services.AddTransient<IDemonstrationData, DemonstrationCalls>();

        setup.Allow("", GrantPermissions.FollowCall);
        setup.Allow(nameof(Role.CaseOfficer), GrantPermissions.ReadCallDrafts, GrantPermissions.WriteCall, GrantPermissions.PublishCall, GrantPermissions.AnswerQuestion);
        setup.Allow(nameof(Role.DecisionMaker), GrantPermissions.ReadCallDrafts, GrantPermissions.PublishCall);
        setup.Allow(nameof(Role.ProjectLead), GrantPermissions.AskQuestion);
        setup.Allow(nameof(Role.ChiefExecutive), GrantPermissions.AskQuestion);

        CasesSetup.Add(setup);

        ApplySetup.Add(setup);
        AssessSetup.Add(setup);
        DecideSetup.Add(setup);
        LettersSetup.Add(setup);
        AcceptSetup.Add(setup);
        DemonstratingSetup.Add(setup);
        setup.Map(GrantsEndpoints.Map);
        setup.Navigate(new NavigationItem(20, Phrase.In<GrantsText>(nameof(GrantsText.Calls_Title)), CallUrls.List, new OpenAttribute()));
    }
}
