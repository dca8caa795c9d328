using Samlop.Platform.Data;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply;

/// <summary>A part of an application as it was last saved.</summary>
public sealed class ApplicationPart : SavedPart, IPartOf<GrantApplication>
{
    private ApplicationPart()
    {
    }

    internal ApplicationPart(GrantApplicationId application, string part)
        : base(part) => Application = application;

    public GrantApplicationId Application { get; private set; }
}
