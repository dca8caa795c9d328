using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>The processes of impartiality, formal check and assessment (docs/processes.md).</summary>
public static class AssessProcess
{
    public static readonly ProcessType ImpartialityDeclared = new("ImpartialityDeclared");
}
