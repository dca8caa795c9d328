using Samlop.Access;
using Samlop.Access.Inviting;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Inviting;

/// <summary>The days that the link of an invitation works.</summary>
public class InvitationDaysTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(13, true)]
    [InlineData(14, true)]
    [InlineData(15, false)]
    public void Link_WorksFourteenDays_TheLastWhole(int days, bool works)
    {
        var invitation = An();
        State(invitation, days).ShouldBe(works ? InvitationState.Waiting : InvitationState.Expired);
        // Of whose sender may give it no more, it is said only while it would work.
        invitation.StateOn(Acting.Day.AddDays(days), null, isStillSenders: false).ShouldBe(works ? InvitationState.SenderGone : InvitationState.Expired);
    }

    [Fact]
    public void Link_OfRolesWhoseDaysAreOver_WorksNoMore()
    {
        var invitation = An(Acting.Day.AddDays(3));
        State(invitation, 3).ShouldBe(InvitationState.Waiting);
        State(invitation, 4).ShouldBe(InvitationState.Expired);
    }

    [Theory]
    [InlineData(0, 0, InvitationState.Waiting)]
    [InlineData(0, 1, InvitationState.Expired)]
    [InlineData(-1, 0, InvitationState.Expired)]
    public void Link_OfAnOrganisationThatEnds_WorksToItsLastDay_AndNotWhereTheRolesBeginAfterIt(int ends, int day, InvitationState state) =>
        State(An(), day, Acting.Day.AddDays(ends)).ShouldBe(state);

    private static InvitationState State(Invitation invitation, int days, DateOnly? ends = null) =>
        invitation.StateOn(Acting.Day.AddDays(days), ends, isStillSenders: true);

    private static Invitation An(DateOnly? to = null)
    {
        var invitation = new Invitation(
            new(Guid.NewGuid()), new(Guid.NewGuid()), "ny@example.test", [Role.ProjectLead], Acting.Day, to, "nb");
        invitation.Send(new UserId(Guid.NewGuid()), LinkKey.New(), Acting.Day, Acting.Noon);
        return invitation;
    }
}
