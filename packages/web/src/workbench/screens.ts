import { lazyRouteComponent } from '@tanstack/react-router';

/**
 * The screens of a year, in the order of the menu: only what exists is listed. A screen is one folder and one line here;
 * each is fetched when it is first opened.
 */
export const SCREENS = [
  {
    path: 'overview',
    label: '年度总览',
    group: 1,
    component: lazyRouteComponent(() => import('./overview/overview-screen.tsx'), 'OverviewScreen'),
  },
  {
    path: 'projects',
    label: '项目资金',
    group: 1,
    component: lazyRouteComponent(() => import('./projects/projects-screen.tsx'), 'ProjectsScreen'),
  },
  {
    path: 'sheets',
    label: '绩效自评',
    group: 1,
    component: lazyRouteComponent(() => import('./sheet/first-sheet.tsx'), 'FirstSheet'),
  },
  {
    path: 'department',
    // 部门整体 or 工作考核, after the year's rules; shown only where they have an index.
    label: '部门整体',
    group: 1,
    component: lazyRouteComponent(
      () => import('./department-index/department-index-screen.tsx'),
      'DepartmentIndexScreen',
    ),
  },
  {
    path: 'summary',
    label: '信息汇总',
    group: 1,
    component: lazyRouteComponent(() => import('./summary/summary-screen.tsx'), 'SummaryScreen'),
  },
  {
    path: 'audit',
    label: '核对报告',
    group: 2,
    component: lazyRouteComponent(() => import('./audit/audit-screen.tsx'), 'AuditScreen'),
  },
  {
    path: 'import',
    label: '导入数据',
    group: 2,
    component: lazyRouteComponent(() => import('./import/import-screen.tsx'), 'ImportScreen'),
  },
  {
    path: 'events',
    label: '操作留痕',
    group: 2,
    component: lazyRouteComponent(() => import('./events/events-screen.tsx'), 'EventsScreen'),
  },
] as const;
