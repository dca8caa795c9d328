using Samlop.Platform.Text;

namespace Samlop.Grants.Apply;

/// <summary>The words for what an application can be.</summary>
public static class ApplyWords
{
    private static readonly Words<ApplyText, ApplicationState> States = new("State");

    public static Phrase Of(ApplicationState state) => States.Of(state);
}
