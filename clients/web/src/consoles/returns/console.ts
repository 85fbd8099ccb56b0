import InspectionIcon from '@mui/icons-material/FactCheckOutlined';
import ParcelIcon from '@mui/icons-material/MarkunreadMailboxOutlined';
import ReceiptIcon from '@mui/icons-material/MoveToInboxOutlined';
import UsedPartIcon from '@mui/icons-material/RecyclingOutlined';
import { phrase } from '@/words/phrase';
import { onDemand, type Console } from '../console';

export const returns: Console = {
  name: 'returns',
  group: 'goods',
  screens: [
    {
      path: '/used-parts',
      title: phrase('داغی‌ها', 'Used parts'),
      element: onDemand(() => import('./UsedParts')),
      reads: 'goods',
      menu: { icon: UsedPartIcon, order: 70, within: ['/used-receipts'] },
      key: 'KeyD',
    },
    {
      path: '/used-parts/:id',
      title: phrase('داغی', 'Used part'),
      element: onDemand(() => import('./UsedPart')),
      reads: 'goods',
    },
    {
      path: '/parcel',
      title: phrase('مرسوله داغی', 'Parcel of used parts'),
      element: onDemand(() => import('./Parcel')),
      may: 'DispatchUsedParts',
      at: ['branch', 'office', 'agent', 'technician'],
      menu: { icon: ParcelIcon, order: 72 },
      key: 'KeyP',
    },
    {
      path: '/used-receipts/new',
      title: phrase('رسید داغی', 'Receive used parts'),
      element: onDemand(() => import('./NewReceipt')),
      may: 'ReceiveUsedParts',
      menu: { icon: ReceiptIcon, order: 74 },
      key: 'KeyY',
    },
    {
      path: '/inspection',
      title: phrase('کارشناسی داغی', 'Inspection'),
      element: onDemand(() => import('./Inspection')),
      may: 'InspectUsedPart',
      menu: { icon: InspectionIcon, order: 76 },
      key: 'KeyX',
    },
    {
      path: '/inspection/:id',
      title: phrase('کارشناسی داغی', 'Inspection'),
      element: onDemand(() => import('./Inspection')),
      may: 'InspectUsedPart',
    },
    {
      path: '/used-receipts',
      title: phrase('رسیدهای داغی', 'Used-part receipts'),
      element: onDemand(() => import('./UsedReceipts')),
      reads: 'goods',
    },
    {
      path: '/used-receipts/:id',
      title: phrase('رسید داغی', 'Used-part receipt'),
      element: onDemand(() => import('./UsedReceipt')),
      reads: 'goods',
    },
  ],
};
