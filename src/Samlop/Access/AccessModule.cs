using Samlop.Access.Demonstrating;
using Samlop.Access.Leaving;
using Samlop.Access.Proposing;
using Samlop.Access.Sessions;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>Tilgang: organisations, people, roles, sign-in.</summary>
public sealed class AccessModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<IDemonstrationData, DemonstrationPeople>();
        setup.Services.AddTransient<DemonstrationActors>();
        setup.Services.AddTransient<ITaskSource, RoleTasks>();
        setup.Services.AddTransient<HeldWork>();
        setup.Services.AddTransient<ITaskSource, LeftWorkTasks>();

        setup.Purpose(Administration.Purpose);
        setup.Subject<Organisation, OrganisationId>(o => o.Id, (db, reader) => db.Rows<Organisation>().VisibleTo(reader));
        setup.Subject<User, UserId>(u => u.Id, (db, reader) => db.Rows<User>().VisibleTo(reader));
        setup.Subject<Membership, MembershipId>(m => m.Id, (db, reader) => db.Rows<Membership>().VisibleTo(reader));
        setup.Subject<RoleProposal, RoleProposalId>(p => p.Id, (db, reader) => db.Rows<RoleProposal>().VisibleTo(reader));
        setup.Subject(AccessNotices.Led, AccessNotices.LedBy);
        setup.Names<UserId>(AccessRows.NamesOf);

        setup.Map(AccessEndpoints.Map);
        setup.Map(SessionEndpoints.Map);
        setup.Navigate(
            new NavigationItem(10, Phrase.In<PlatformText>(nameof(PlatformText.Tasks_Title)), "/oppgaver", new SignedInAttribute())
        );
        setup.Navigate(
            new NavigationItem(
                90,
                Phrase.In<AccessText>(nameof(AccessText.Organisations_Title)),
                AccessUrls.Organisations,
                new NeedsOfAttribute<ReadAccess>()
            )
        );
        setup.Navigate(
            new NavigationItem(
                91,
                Phrase.In<AccessText>(nameof(AccessText.People_Title)),
                AccessUrls.People,
                new NeedsOfAttribute<ReadAccess>()
            )
        );
        setup.Job<RemoveEndedSessions>("access.sessions.remove", "0 17 * * * ?");
    }
}
