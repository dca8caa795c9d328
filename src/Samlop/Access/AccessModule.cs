using Samlop.Access.Authority;
using Samlop.Access.Demonstrating;
using Samlop.Access.Groups;
using Samlop.Access.Inviting;
using Samlop.Access.Leaving;
using Samlop.Access.Links;
using Samlop.Access.Moving;
using Samlop.Access.Proposing;
using Samlop.Access.Reviewing;
using Samlop.Access.Sessions;
using Samlop.Access.SignIn.Confirm;
using Samlop.Access.SignIn.Issuers;
using Samlop.Access.Unheld;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Tasks;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

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
        setup.Services.AddTransient<ITasksBesideRows, LeftWorkTasks>();
        setup.Services.AddTransient<UnheldWork>();
        setup.Services.AddTransient<ITasksBesideRows, UnheldWorkTasks>();

        setup.Services.AddTransient<ITaskSource, MoveTasks>();
        setup.Services.AddTransient<ITaskSource, GroupTasks>();
        setup.Services.AddTransient<ITaskSource, ReviewTasks>();
        setup.Services.AddTransient<ITasksBesideRows, ReviewsLeftTasks>();
        setup.Services.AddTransient<IReminder, ReviewReminder>();
        setup.Services.AddTransient<SignInByIssuer>();
        setup.Services.AddTransient<ConfirmSignIn>();
        setup.Services.AddTransient<Invitations>();
        setup.Services.AddTransient<InvitationMail>();
        setup.Services.AddTransient<OneTimeLinks>();
        setup.Services.AddTransient<LinkMail>();

        setup.Purpose(Administration.Purpose);
        setup.Subject<Organisation, OrganisationId>(o => o.Id, (db, reader) => db.Rows<Organisation>().VisibleTo(reader));
        setup.Subject<User, UserId>(u => u.Id, (db, reader) => db.Rows<User>().VisibleTo(reader));
        setup.Subject<Membership, MembershipId>(m => m.Id, (db, reader) => db.Rows<Membership>().VisibleTo(reader));
        setup.Subject<RoleProposal, RoleProposalId>(p => p.Id, (db, reader) => db.Rows<RoleProposal>().VisibleTo(reader));
        setup.Subject<Invitation, InvitationId>(i => i.Id, (db, reader) => db.Rows<Invitation>().ManageableBy(reader));
        setup.Subject<GroupProposal, GroupProposalId>(p => p.Id, (db, reader) => db.Rows<GroupProposal>().ManageableBy(reader));
        setup.Subject<SignInMove, SignInMoveId>(m => m.Id, (db, reader) => db.Rows<SignInMove>().ManageableBy(reader));
        // What became of a link is told where the thing is that it was about.
        setup.Subject(Subject.Of<OneTimeLinkId>(default).Kind, _ => false);
        setup.Subject(AccessNotices.Led, AccessNotices.LedBy);
        setup.Names<UserId>(AccessRows.NamesOf);

        setup.Searched(_ => AccessSearch.Organisations);
        setup.Searched(_ => AccessSearch.People);
        setup.Map(AccessEndpoints.Map);
        setup.Map(SessionEndpoints.Map);
        setup.Navigate(
            new NavigationItem(
                Place.Tasks, 10, Phrase.In<PlatformText>(nameof(PlatformText.Tasks_Title)), "/oppgaver", new SignedInAttribute(),
                "/varsler", "/kalender", "/vikarer", "/mine-okter")
        );
        setup.Navigate(
            new NavigationItem(
                Place.Administration, 10,
                Phrase.In<AccessText>(nameof(AccessText.Organisations_Title)),
                AccessUrls.Organisations,
                new NeedsOfAttribute<ReadAccess>()
            )
        );
        setup.Navigate(
            new NavigationItem(
                Place.Administration, 20,
                Phrase.In<AccessText>(nameof(AccessText.People_Title)),
                AccessUrls.People,
                new NeedsOfAttribute<ReadAccess>()
            )
        );
        setup.Job<RemoveEndedSessions>("access.sessions.remove", "0 17 * * * ?");
        AddAuthority(setup);
    }

    /// <summary>Delegations and stand-ins.</summary>
    private static void AddAuthority(ModuleSetup setup)
    {
        setup.Services.AddTransient<IHeldWork, HeldDelegations>();
        setup.Services.AddTransient<IHeldWork, HeldStandIns>();
        setup.Services.AddTransient<ICalendarSource, AuthorityCalendar>();
        setup.Services.AddTransient<IStandsIn, NoticesWhileAway>();
        setup.Subject<Delegation, DelegationId>(d => d.Id, (db, reader) => db.Rows<Delegation>().VisibleTo(reader));
        setup.Subject<StandIn, StandInId>(s => s.Id, (db, reader) => db.Rows<StandIn>().VisibleTo(reader));
        setup.Names<DelegationId>(AuthorityNames.OfDelegates);
        setup.Names<StandInId>(AuthorityNames.OfStandIns);
        setup.Navigate(new NavigationItem(
            Place.Cooperation, 20, Phrase.In<AuthorityText>(nameof(AuthorityText.Delegations_Title)), AuthorityUrls.Delegations,
            new NeedsOfAttribute<ReadDelegations>()));
        setup.Section<BesideTasks, StandInsLink>(20);
    }
}
