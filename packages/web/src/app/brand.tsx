/** The mark of the house: a seal, its name, and the edge of a mirror in the ground. */
export function Brand() {
  return (
    <>
      <svg className="brand-rings" width="92" height="92" viewBox="0 0 92 92" aria-hidden="true">
        <g fill="none" stroke="#fff">
          <circle cx="46" cy="46" r="44" strokeWidth="2" />
          <circle cx="46" cy="46" r="38" strokeDasharray="2 4" strokeWidth="4" />
          <circle cx="46" cy="46" r="31" />
        </g>
      </svg>
      <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
        <circle cx="16" cy="16" r="15" fill="none" stroke="#fff" strokeWidth="1.4" />
        <circle cx="16" cy="16" r="12" fill="none" stroke="#fff" strokeWidth=".8" />
        <path
          d="M10 22V11h12v11M13 11v11M16 11v11M19 11v11M8.5 22h15"
          fill="none"
          stroke="#fff"
          strokeWidth="1.4"
        />
      </svg>
      <span className="brand-name">明鉴</span>
    </>
  );
}
